#!/bin/sh
# venv.sh PYTHON VENV EXTRA: make the environment and install the checkout into it, pinned by constraints.txt.
set -eu
python=$1 venv=$2 extra=$3
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
    echo "crossread needs Python 3.11 or newer: make run PYTHON=/path/to/python3.11" >&2
    exit 1
}
if ! [ -x "$venv/bin/python" ]; then
    "$python" -m venv "$venv" || {
        echo "the venv module is missing: as root: apt-get install -y python3-venv" >&2
        rm -rf "$venv"
        exit 1
    }
fi
echo "installing crossread${extra} into ${venv}"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".${extra}"
