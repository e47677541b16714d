# The scripts beside this file source it, after setting $root. It installs the locks into .venv and node_modules.
# It installs again only after a lock has changed. pip and npm keep the configuration of this machine.

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die() { say "$*"; exit 1; }

# need PACKAGE NAME: installs a missing Debian package if this is root; otherwise ends and says how to install it.
need() {
    command -v apt-get >/dev/null || die "$2 is missing: please install it."
    [ "$(id -u)" = 0 ] || die "$2 is missing. Install it with:  sudo apt-get install $1"
    say "$2 is missing: installing Debian's $1"
    apt-get update -qq >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

# Sets $python.
find_python() {
    for python in python3.13 python3.12 python3.14 python3.15 python3.11 python3 python; do
        if "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 16))' 2>/dev/null; then
            return
        fi
    done
    die "Python 3.11 to 3.15 is missing. On Debian and Ubuntu:  sudo apt-get install python3 python3-venv"
}

# setup_python run|dev: makes .venv with the project, editable, and the packages of `run` or of `dev` (a superset).
setup_python() {
    venv=$root/.venv
    # The scripts in .venv/bin know its path: a copied or moved tree needs a new one.
    if ! { "$venv/bin/python" -c '' && [ "$(cat "$venv/made-in")" = "$root" ]; } 2>/dev/null; then
        find_python
        # Debian's Python comes without the modules that make a virtual environment.
        "$python" -c 'import ensurepip, venv' 2>/dev/null ||
            need "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" "Python's venv module"
        say "making .venv with $("$python" --version)"
        rm -rf "$venv"
        "$python" -m venv "$venv"
        echo "$root" >"$venv/made-in"
    fi

    wanted=$(cat "$root/pyproject.toml" "$root"/requirements*.lock | cksum)
    case $(cat "$venv/stamp" 2>/dev/null) in "$1 $wanted" | "dev $wanted") return ;; esac
    case $1 in run) lock=requirements.lock ;; dev) lock=requirements-dev.lock ;; esac
    say "installing $lock (a minute or two, and only when it has changed)"
    rm -f "$venv/stamp"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$root/$lock"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e "$root"
    echo "$1 $wanted" >"$venv/stamp"
}

# setup_node: installs the lock into node_modules; false without Node 20.19 or newer.
setup_node() {
    node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' \
        2>/dev/null && command -v npm >/dev/null || return 1
    stamp=$(cat "$root/package.json" "$root/package-lock.json" | cksum)
    [ "$(cat "$root/node_modules/stamp" 2>/dev/null)" = "$stamp" ] && return
    say "installing package-lock.json into node_modules"
    (cd "$root" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) || die "npm ci failed"
    echo "$stamp" >"$root/node_modules/stamp"
}
