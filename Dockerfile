# The release of the base image pins the versions of the system packages.
# One image, three commands: web (triplicate serve), worker (triplicate work), Prefect server (prefect server start).
FROM python:3.12-slim-bookworm AS build
WORKDIR /build
COPY requirements.lock ./
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes --no-deps -r requirements.lock
COPY . .
RUN /venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.12-slim-bookworm
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-deu tesseract-ocr-fra tesseract-ocr-spa \
       tesseract-ocr-nld tesseract-ocr-ita tesseract-ocr-osd \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 10001 triplicate \
    && mkdir /data && chown triplicate /data
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 OMP_THREAD_LIMIT=1 DO_NOT_TRACK=1 TRIPLICATE_DATA_FOLDER=/data
USER 10001
WORKDIR /home/triplicate
EXPOSE 8000
CMD ["triplicate", "serve", "--host", "0.0.0.0"]
