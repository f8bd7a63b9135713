#!/usr/bin/env bash
# Builds, runs and tests the project. Give one of the words that usage() lists; none builds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'EOT'
usage: ./build.sh [WORD]
  (none)    build release; the program is then artifacts/extractor
  run       set up, build, load corpus/ into artifacts/records.sqlite, print a summary
  test      set up, build, run all tests; results in artifacts/tests
  accuracy  build, measure the records of corpus/ against their truth
  bench     build, measure speed and memory; folders of PDF files may follow (default corpus/documents), or --scans: scans alone, or --dataset: loading and searching 100,000 generated forms
  fuzz      build, damage texts, PDF, Office and HTML files and garble forms at random for longer than the tests do
EOT
}

stop() { echo "build.sh: $*" >&2; exit 2; }

# Files of the system that the program loads, and the Debian package that brings each.
native_needs() {
  cat <<'EOT'
libsqlite3.so.0 libsqlite3-0
libpdfiumlo.so libreoffice-core-nogui
libtesseract.so.5 libtesseract5
chi_sim.traineddata tesseract-ocr-chi-sim
eng.traineddata tesseract-ocr-eng
bsdtar libarchive-tools
libswlo.so libreoffice-writer-nogui
libsclo.so libreoffice-calc-nogui
EOT
}

# Fonts in which the tests print forms.
font_needs() {
  cat <<'EOT'
gbsn00lp.ttf fonts-arphic-gbsn00lp
gkai00mp.ttf fonts-arphic-gkai00mp
wqy-microhei.ttc fonts-wqy-microhei
EOT
}

# What the machine must have: the .NET SDK (given), native libraries, for OCR the models and their runtime; and what further lists name.
set_up() {
  command -v dotnet >/dev/null || stop "the .NET SDK 10 is missing: install it and run again"
  local missing=() file package
  while read -r file package; do
    [ -n "$(find /usr/bin /lib /usr/lib /lib64 /usr/local/lib /usr/share/tesseract-ocr /usr/share/fonts -name "$file" -print -quit 2>/dev/null)" ] || missing+=("$package")
  done < <(native_needs; for list in "$@"; do "$list"; done)
  [ ${#missing[@]} = 0 ] || install "${missing[@]}"
  fetch_models
}

install() {
  [ "$(id -u)" = 0 ] || stop "packages are missing: ask an administrator for: apt-get install -y --no-install-recommends $*"
  command -v apt-get >/dev/null || stop "no Debian: install what corresponds to $* and run again"
  echo "Installing $* ..."
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    stop "apt-get could not install $*: install by hand and run again"
}

# Scans are read by the models if npm can fetch them, else by Tesseract alone.
fetch_models() {
  local room=src/Extractor.Ocr
  if cmp -s "$room/package-lock.json" "$room/node_modules/.fetched-for"; then return 0; fi
  command -v npm >/dev/null || { echo "build.sh: npm is missing: scans will be read by Tesseract alone (extractor doctor says more)" >&2; return 0; }
  echo "Fetching the models of the text recogniser ..."
  if (cd "$room" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null); then
    cp "$room/package-lock.json" "$room/node_modules/.fetched-for"
  else
    echo "build.sh: npm could not fetch the models: scans will be read by Tesseract alone" >&2
  fi
}

publish() {
  rm -rf artifacts/pipelines # a definition that was taken away must not live on
  dotnet publish src/Extractor.Cli -c Release -o artifacts -v quiet
}

run_tests() {
  local results="$PWD/artifacts/tests" code=0 project name
  rm -rf "$results"
  dotnet build Extractor.sln -c Release -v quiet
  for project in tests/*/*.csproj; do
    grep -q '<IsTestProject>true' "$project" || continue
    name=$(basename "$project" .csproj)
    dotnet test "$project" -c Release --no-build -v quiet --results-directory "$results" --logger "trx;LogFileName=$name.trx" || code=1
  done
  return $code
}

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export MSBUILDDISABLENODEREUSE=1 # no compiler servers left behind that hold the terminal or the pipe open
if [ ! -w "${HOME:-/nonexistent}" ]; then export DOTNET_CLI_HOME="$PWD/artifacts/home" HOME="$PWD/artifacts/home"; mkdir -p "$HOME"; fi

[ $# -le 1 ] || [ "$1" = bench ] || { usage >&2; exit 2; }
case "${1:-build}" in
  build) set_up; publish; echo "Built: artifacts/extractor" ;;
  run) set_up; publish; artifacts/extractor run ;;
  test) set_up font_needs; run_tests ;;
  accuracy) set_up; publish; artifacts/extractor accuracy corpus ;;
  bench) set_up; publish; dotnet run -c Release --project tests/Extractor.Benchmarks -- artifacts/extractor "${@:2}" ;;
  fuzz)
    set_up font_needs
    dotnet run -c Release --project tests/Extractor.Fuzz -- text 2000
    dotnet run -c Release --project tests/Extractor.Fuzz -- pdf 500
    dotnet run -c Release --project tests/Extractor.Fuzz -- coats 2000
    dotnet run -c Release --project tests/Extractor.Garbling -- measure 100
    ;;
  help | -h | --help) usage ;;
  *) echo "build.sh: unknown word '$1'" >&2; usage >&2; exit 2 ;;
esac
