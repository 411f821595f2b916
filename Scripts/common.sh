# Sourced by the other scripts: goes to the root of the package and finds its system libraries.
cd "$(dirname "$0")/.." || exit 1

if [ "$(uname -s)" = Darwin ] && command -v brew >/dev/null 2>&1; then
  for formula in icu4c sqlite; do
    prefix_of=$(brew --prefix "$formula" 2>/dev/null) || continue
    PKG_CONFIG_PATH="$prefix_of/lib/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}"
  done
  export PKG_CONFIG_PATH
fi
