#!/bin/sh
# venv.sh PYTHON VENV EXTRA: make the environment and install the checkout into it, pinned by constraints.txt.
set -eu
python=$1 venv=$2 extra=$3
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
    echo "crossread needs Python 3.11 or newer: make run PYTHON=/path/to/python3.11" >&2
    exit 1
}
if ! [ -x "$venv/bin/python" ]; then
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
            echo "installing python3-venv"
            { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv; } >/dev/null
        else
            echo "Python's venv module is missing; run this once: sudo apt-get install -y python3-venv" >&2
            exit 1
        fi
    fi
    "$python" -m venv "$venv"
fi
echo "installing crossread${extra} into ${venv}"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".${extra}"
