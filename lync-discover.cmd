@echo off
rem Starts lync-discover on Windows: from a checkout it builds the command when there is none yet ("mvn clean" makes it build again), from an unpacked distribution it never builds.
rem JAVA_HOME is the Java to use, else the one on the PATH; LYNC_DISCOVER_OPTS holds more options for the JVM.
rem Exit codes: those of the command (0 to 4, 70, 74), and 69 where it could not be started: no Java, no Maven, a build that fails.
setlocal DisableDelayedExpansion
set "RESULT="

set "HERE=%~dp0"
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
rem Java 17 is the first to know this option: an older one, or none, fails.
"%JAVA%" --enable-native-access=ALL-UNNAMED --version >nul 2>&1 || (
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
if not exist "%LIB%\lync-discover.jar" (
  echo lync-discover: the build made no lync-discover.jar. 1>&2
  exit /b 69
)

:start
rem The command's exit codes are asked for 20 higher, so that those of the JVM itself can be told apart: 1 where it does not start.
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 %LYNC_DISCOVER_OPTS% -Dlync-discover.exit-code-plus=20 -jar "%LIB%\lync-discover.jar" %*
set "CODE=%ERRORLEVEL%"
for %%c in (20 21 22 23 24 90 94) do if "%CODE%"=="%%c" set /a "RESULT=%%c-20"
if defined RESULT exit /b %RESULT%
if "%CODE%"=="1" (
  echo lync-discover: Java did not start, see above. 1>&2
  exit /b 69
)
echo lync-discover: Java broke down with exit code %CODE%. 1>&2
exit /b 70
