@echo off
rem Starts lync-discover on Windows: from a checkout it builds the command first when there is none or a source has changed, from an unpacked
rem distribution it never builds, and needs neither git nor Maven.
rem JAVA_HOME is the Java to use, else the one on the PATH; LYNC_DISCOVER_OPTS holds more options for the JVM.
rem Exit codes: those of the command (0 to 4, 70, 74), and 69 where it could not be started: no Java, no Maven, a build that fails.
rem Only labels and "if": what is in brackets is expanded before it runs, and a path may hold brackets.
setlocal DisableDelayedExpansion
set "HERE=%~dp0"
set "RESULT="
set "CODEPAGE="

rem Java 17 is the first to know this option: an older one, or none, fails. JAVA_HOME may have quotes around it.
if not defined JAVA_HOME goto path_java
set "JAVA=%JAVA_HOME:"=%\bin\java.exe"
"%JAVA%" --enable-native-access=ALL-UNNAMED --version <nul >nul 2>&1
if not errorlevel 1 goto java_found
:path_java
set "JAVA=java.exe"
"%JAVA%" --enable-native-access=ALL-UNNAMED --version <nul >nul 2>&1
if not errorlevel 1 goto java_found
echo lync-discover: needs Java 17 or newer, by JAVA_HOME or on the PATH. 1>&2
exit /b 69

:java_found
set "LIB=%HERE%lib"
if exist "%LIB%\lync-discover.jar" goto start

rem --- Building, in a checkout: what it was built from is kept as a list of names, times (to the minute) and sizes.
set "STATE=%HERE%lync-discover-cli\target\launcher\windows"
set "LIB=%STATE%\dist\lib"
if not exist "%STATE%" mkdir "%STATE%"
set "NOW=%STATE%\sources-now.txt"
type nul >"%NOW%"
for %%f in ("%HERE%pom.xml" "%HERE%lync-discover-core\pom.xml" "%HERE%lync-discover-cli\pom.xml" "%HERE%docs\*.md" "%HERE%examples\recordings\*") do echo %%~tzf "%%~ff">>"%NOW%"
for /r "%HERE%lync-discover-core\src\main" %%f in (*) do echo %%~tzf "%%~ff">>"%NOW%"
for /r "%HERE%lync-discover-cli\src\main" %%f in (*) do echo %%~tzf "%%~ff">>"%NOW%"
if not exist "%LIB%\lync-discover.jar" goto build
fc /b "%NOW%" "%STATE%\sources.txt" >nul 2>&1
if not errorlevel 1 goto start

:build
where mvn >nul 2>&1
if errorlevel 1 goto no_maven
where javac >nul 2>&1
if errorlevel 1 if not defined JAVA_HOME goto no_compiler
if exist "%LIB%\lync-discover.jar" echo lync-discover: a source has changed, building again 1>&2
if not exist "%LIB%\lync-discover.jar" echo lync-discover: building, which happens once, while Maven fetches the libraries it has not got yet 1>&2
call mvn -f "%HERE%pom.xml" -B -ntp -q -Dfast -Dlauncher "-Dbuild.folder=target/launcher/windows" -pl lync-discover-cli -am process-classes <nul 1>&2
if errorlevel 1 goto build_failed
if not exist "%LIB%\lync-discover.jar" goto build_failed
move /y "%NOW%" "%STATE%\sources.txt" >nul

:start
rem What is printed is UTF-8: the console is told so meanwhile.
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODEPAGE=%%c"
if defined CODEPAGE chcp 65001 >nul
rem The command's exit codes are asked for 20 higher, so that those of the JVM itself can be told apart: 1 where it does not start.
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dlync-discover.terminal=ask %LYNC_DISCOVER_OPTS% -Dlync-discover.exit-code-plus=20 -jar "%LIB%\lync-discover.jar" %*
set "CODE=%ERRORLEVEL%"
if defined CODEPAGE chcp %CODEPAGE% >nul
for %%c in (20 21 22 23 24 90 94) do if "%CODE%"=="%%c" set /a "RESULT=%%c-20"
if defined RESULT exit /b %RESULT%
if "%CODE%"=="1" goto java_failed
echo lync-discover: Java broke down with exit code %CODE%. 1>&2
exit /b 70

:java_failed
echo lync-discover: Java did not start, see above. 1>&2
exit /b 69

:no_maven
echo lync-discover: needs Maven 3.8.7 or newer to build; there is no mvn on the PATH. 1>&2
exit /b 69

:no_compiler
echo lync-discover: needs a JDK 17 or newer to build, by JAVA_HOME or on the PATH. 1>&2
exit /b 69

:build_failed
echo lync-discover: the build failed, see above. 1>&2
exit /b 69
