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

exec "$java" $quick ${classes:+-Xlog:disable "-XX:SharedArchiveFile=$classes"} \
  $STAGEWRIGHT_JAVA_OPTIONS -jar "$0" "$@"
