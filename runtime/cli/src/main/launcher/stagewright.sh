#!/bin/sh
# The stagewright command: this script, and after it the archive that it gives to Java.
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! command -v "$java" >/dev/null; then
  echo "stagewright: there is no $java: install Java 17 or later, or set JAVA_HOME" >&2
  exit 127
fi

# What only looks is over before Java's slower compiler would pay.
case ${1-} in
  '' | -* | help | completion | ls | find | show | log | root) quick=-XX:TieredStopAtLevel=1 ;;
  *) quick= ;;
esac

# Beside this file the build leaves its classes, parsed and linked. A Java that they do not fit does
# without them, and must not say so among the answers.
file=$0
[ ! -L "$file" ] || file=$(readlink -f "$file")
classes=$file.jsa
[ -f "$classes" ] || classes=

# Java reads and writes the names of files in the character map of the locale. Names in the store are
# UTF-8, so this process and all that it starts work in that; messages and formats stay as they were.
utf8() {
  case $(locale charmap 2>/dev/null || echo "${LC_ALL:-${LC_CTYPE:-${LANG-}}}") in
    [Uu][Tt][Ff]-8 | *.[Uu][Tt][Ff]-8* | *.[Uu][Tt][Ff]8*) ;;
    *) false ;;
  esac
}
case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in
  C.UTF-8 | C.utf8) ;;
  *)
    if ! utf8; then
      if [ -n "${LC_ALL-}" ]; then
        LANG=$LC_ALL
        export LANG
        unset LC_ALL LC_COLLATE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME
      fi
      LC_CTYPE=C.UTF-8
      export LC_CTYPE
      utf8 || LC_CTYPE=$(locale -a 2>/dev/null | grep -i -m 1 'utf-*8' || echo C.UTF-8)
    fi
    ;;
esac

exec "$java" $quick ${classes:+-Xlog:disable "-XX:SharedArchiveFile=$classes"} \
  $STAGEWRIGHT_JAVA_OPTIONS -jar "$0" "$@"
