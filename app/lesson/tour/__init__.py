"""The guided lesson: the article's calculation in short stops. The page calls it "Lesson"."""
