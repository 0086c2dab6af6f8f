@echo off
rem Starts lync-discover on Windows: from a checkout it builds the command when there is none yet ("mvn clean" makes it build again), from an unpacked distribution it never builds.
rem JAVA_HOME is the Java to use, else the one on the PATH; LYNC_DISCOVER_OPTS holds more options for the JVM.
setlocal DisableDelayedExpansion

set "HERE=%~dp0"
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1 || (
  echo lync-discover: needs Java 17 or newer, by JAVA_HOME or on the PATH. 1>&2
  exit /b 69
)

set "LIB=%HERE%lib"
if exist "%LIB%\lync-discover.jar" goto start

set "LIB=%HERE%lync-discover-cli\target\launcher\windows\dist\lib"
if exist "%LIB%\lync-discover.jar" goto start

where mvn >nul 2>&1 || (
  echo lync-discover: needs Maven 3.8.7 or newer to build; there is no mvn on the PATH. 1>&2
  exit /b 69
)
echo lync-discover: building, which happens once 1>&2
call mvn -f "%HERE%pom.xml" -B -ntp -q -Dfast -Dlauncher "-Dbuild.folder=target/launcher/windows" -pl lync-discover-cli -am process-classes <nul 1>&2
if errorlevel 1 (
  echo lync-discover: the build failed, see above. 1>&2
  exit /b 69
)

:start
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 %LYNC_DISCOVER_OPTS% -jar "%LIB%\lync-discover.jar" %*
exit /b %ERRORLEVEL%
