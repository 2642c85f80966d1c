#!/usr/bin/env bash
# Installs what the tests need and is missing, builds once, runs every test, and ends with
# "N passed, N failed, N skipped". Needs the .NET SDK and, for what is missing, Debian's apt.
set -uo pipefail
cd "$(dirname "$0")/.."

fail() { echo "$1" >&2; echo "0 passed, 1 failed, 0 skipped"; exit 1; }

command -v dotnet >/dev/null || fail "The .NET SDK (10.0) is missing: install it first."

# Browser tests want Chromium and a font with Chinese characters, the data tests a PostgreSQL of their own.
missing=()
command -v chromium >/dev/null || missing+=(chromium)
[ -n "$(find /usr/share/fonts -iname '*cjk*' -print -quit 2>/dev/null)" ] || missing+=(fonts-noto-cjk)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing: ${missing[*]}"
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo -n"
  export DEBIAN_FRONTEND=noninteractive
  { $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null \
    || fail "Could not install ${missing[*]}: install them by hand (apt-get install ${missing[*]}) and run again."
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
log=$(mktemp)
trap 'rm -f "$log"' EXIT

dotnet build DisclosureInsights.sln --nologo -v q -clp:ErrorsOnly || fail "The build failed."
dotnet test --solution DisclosureInsights.sln --no-build --no-progress --no-ansi --max-parallel-test-modules 2 "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

# The runner's own summary: total / failed / succeeded / skipped.
count() { sed -nE "s/^ *$1: ([0-9]+).*/\1/p" "$log" | tail -1; }
passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
if [ "$status" -ne 0 ] && [ "${failed:-0}" -eq 0 ]; then
  failed=1 # A test process that died counts, even where no test of it did.
fi

echo "${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped"
exit "$status"
