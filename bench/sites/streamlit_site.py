"""streamlit run streamlit_site.py -- RATE"""

import sys
import time

import streamlit
from beat import Beat, update

slot = streamlit.empty()
beat = Beat(float(sys.argv[1]))
while True:
    time.sleep(beat.next())
    slot.text(update(beat.number))
