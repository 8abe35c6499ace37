# Sourced by ./quickstart and the commands in bench/, which stand at the root of the repository then and have put their
# own name into `me`. Gives them $java, $jar, $tests and $classpath, and the two functions below.
jar=target/cdc-manager.jar
tests=target/test-classes
built=target/quickstart.built
classpath=target/quickstart.classpath

fail() {
  echo "$me: $*" >&2
  exit 1
}

java=java
[ -z "${JAVA_HOME-}" ] || java="$JAVA_HOME/bin/java"
command -v "$java" >/dev/null || fail "no java found; a JDK 17 or newer is needed"
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
[ "${version%%.*}" -ge 17 ] || fail "this java is version $version; a JDK 17 or newer is needed"

# A file that is newer than both: after a plain Maven build there is no stamp, and a build of the quickstart whose
# changes were in the tests only leaves the jar as it was.
up_to_date() {
  [ -f "$jar" ] && [ -f "$classpath" ] && [ -d "$tests/io/cdcmanager/cdc/quickstart" ] || return 1
  [ ! pom.xml -nt "$classpath" ] || return 1
  local newest=$jar
  [ ! "$built" -nt "$jar" ] || newest=$built
  [ -z "$(find pom.xml src -newer "$newest" -print -quit)" ]
}

build_when_stale() {
  ! up_to_date || return 0
  command -v mvn >/dev/null || fail "no mvn found; Maven is needed to build $jar"
  echo "$me: building $jar (the first time Maven fetches what it depends on)"
  mkdir -p target
  touch "$built.new"
  mvn -q -B -DskipTests -Dspotless.check.skip=true package \
    dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$classpath" || fail "the build failed"
  mv "$built.new" "$built"
}
