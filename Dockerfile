ARG PYTHON_IMAGE=python:3.13-slim
FROM ${PYTHON_IMAGE} AS base
ENV PYTHONUNBUFFERED=1 \
    PATH=/opt/backstep/venv/bin:$PATH
WORKDIR /opt/backstep

FROM base AS build
# Before the sources, so that this large layer changes only with the lock.
COPY requirements.lock ./
RUN python3 -m venv venv \
    && pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pyproject.toml setup.py LICENSE ./
COPY app app
COPY static static
COPY templates templates
RUN pip install --no-cache-dir --no-build-isolation --no-deps -e . \
    && pip uninstall --quiet --yes pip \
    && python -m compileall -q app \
    && chmod -R a+rX,go-w app static templates

FROM base
COPY --from=build /opt/backstep/venv venv
COPY --from=build /opt/backstep/app app
COPY --from=build /opt/backstep/static static
COPY --from=build /opt/backstep/templates templates
RUN mkdir -m 700 /data && chown 10001:10001 /data
ENV HOME=/data BACKSTEP_DATA=/data PORT=8000
VOLUME /data
EXPOSE 8000
USER 10001:10001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f\"http://127.0.0.1:{os.environ['PORT']}/healthz\", timeout=2)"]
CMD ["backstep", "serve", "--host", "0.0.0.0"]
