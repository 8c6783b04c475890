#!/bin/sh
# The stagewright command: this script, and after it the archive that it gives to Java.
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! command -v "$java" >/dev/null; then
  echo "stagewright: there is no $java: install Java 17 or later, or set JAVA_HOME" >&2
  exit 127
fi
exec "$java" $STAGEWRIGHT_JAVA_OPTIONS -jar "$0" "$@"
