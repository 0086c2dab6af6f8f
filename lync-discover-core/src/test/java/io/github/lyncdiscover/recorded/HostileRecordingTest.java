package io.github.lyncdiscover.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no recording is refused in one sentence that says where and what. */
class HostileRecordingTest {
    @TempDir
    Path folder;

    private String complaint(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("f.json"), bytes);
        String message = assertThrows(RecordingFormatException.class, () -> RecordingFile.read(file))
                .getMessage();
        assertTrue(message.startsWith(file.toString()), message);
        assertEquals(-1, message.indexOf('\n'), message);
        return message.substring(file.toString().length());
    }

    private String complaint(String text) throws IOException {
        return complaint(text.getBytes(StandardCharsets.UTF_8));
    }

    private String complaintAbout(String exchange) throws IOException {
        return complaint("{'schema':'lync-discover/recording/1','exchanges':[\n".replace('\'', '"')
                + exchange.replace('\'', '"') + "]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'lookup':'a.example A','answr':'NO_RECORDS'}        | :2:25: "answr" does not belong into an exchange; did you mean "answer"?
            {'lookup':'a.example A','answer':'NO_RECORD'}        | :2:34: "answer" must be one of "ADDRESSES", "NO_SUCH_NAME", "NO_RECORDS", "NAME_SERVER_FAILURE", "TIMED_OUT", not "NO_RECORD"; did you mean "NO_RECORDS"?
            {'lookup':'a.example A','answer':'no_records'}       | :2:34: "answer" must be one of "ADDRESSES", "NO_SUCH_NAME", "NO_RECORDS", "NAME_SERVER_FAILURE", "TIMED_OUT", not "no_records"; did you mean "NO_RECORDS"?
            {'lookup':'a.example A','answer':7}                  | :2:34: "answer" must be a text in quotes, not 7
            {'lookup':'a.example A'}                             | :2:1: an exchange lacks "answer"
            {'lookup':'a.example MX','answer':'NO_RECORDS'}      | :2:11: "lookup" must be a name and one of A, AAAA, SRV, not "a.example MX"
            {'lookup':'a.example AAA','answer':'NO_RECORDS'}     | :2:11: "lookup" must be a name and one of A, AAAA, SRV, not "a.example AAA"; did you mean "AAAA"?
            {'lookup':'a.example A','answer':'SERVICES'}         | :2:34: "answer" must be one of "ADDRESSES", "NO_SUCH_NAME", "NO_RECORDS", "NAME_SERVER_FAILURE", "TIMED_OUT", not "SERVICES"
            {'lookup':'a.example A','answer':'ADDRESSES'}        | :2:1: an exchange lacks "addresses"
            {'lookup':'a.example A','answer':'ADDRESSES','addresses':[]} | :2:58: "addresses" must be at least one entry, not a list
            {'lookup':'a.example A','answer':'ADDRESSES','addresses':['192.0.2.300']} | :2:59: "addresses" must be a list of IPv4 addresses, not "192.0.2.300"
            {'lookup':'a.example AAAA','answer':'ADDRESSES','addresses':['192.0.2.1']} | :2:62: "addresses" must be a list of IPv6 addresses, not "192.0.2.1"
            {'lookup':'a.example A','answer':'NO_RECORDS','addresses':['192.0.2.1']} | :2:47: "addresses" does not belong into an exchange, which has "lookup", "answer", "aliases", "ttl", "extra", "milliseconds"
            {'lookup':'a.example A','answer':'NO_RECORDS','extra':'yes'} | :2:55: "extra" must be true or false, not "yes"
            {'lookup':'a.example A','answer':'NO_RECORDS','aliases':'b.example'} | :2:57: "aliases" must be a list in brackets, not "b.example"
            {'lookup':'a.example A','answer':'NO_RECORDS','answer':'TIMED_OUT'} | :2:47: "answer" stands here for the second time
            {'lookup':'a.example A','answer':'NO_RECORDS'},{'lookup':'A.example. A','answer':'TIMED_OUT'} | :2:48: "a.example A" is answered in line 2 already
            {'get':'ftp://a.example/','outcome':'TIMED_OUT'}     | :2:8: "get" must be an http: or https: address, not "ftp://a.example/"
            {'get':'https://a.example/','outcome':'RESPONSE'}    | :2:1: an exchange lacks "status"
            {'get':'https://a.example/','outcome':'RESPONSE','status':'200'} | :2:59: "status" must be a whole number up to 999, not "200"
            {'get':'https://a.example/','outcome':'RESPONSE','status':2000} | :2:59: "status" must be a whole number up to 999, not 2000
            {'get':'https://a.example/','outcome':'RESPONSE','status':-1} | :2:59: "status" must be a whole number up to 999, not -1
            {'get':'https://a.example/','outcome':'RESPONSE','status':2e2} | :2:59: "status" must be a whole number up to 999, not 2e2
            {'get':'https://a.example/','outcome':'RESPONSE','status':null} | :2:59: "status" must be a whole number up to 999, not null
            {'get':'https://a.example/','outcome':'RESPONSE','status':200,'body':['a',1]} | :2:75: "body" must be a text in quotes, not 1
            {'get':'https://a.example/','outcome':'RESPONSE','status':200,'body':'\\ud800'} | :2:70: "body" must be text that UTF-8 can hold, not "\\ud800"
            {'get':'https://a.example/','outcome':'RESPONSE','status':200,'bodyBase64':'*'} | :2:76: "bodyBase64" must be bytes in Base64, not "*"
            {'get':'https://a.example/','outcome':'RESPONSE','status':200,'body':'a','bodyBase64':'YQ=='} | :2:87: "bodyBase64" can't stand beside "body"
            {'get':'https://a.example/','outcome':'TLS_EXPIRE'}  | :2:39: "outcome" must be one of "RESPONSE", "TOO_LARGE", "CONNECTION_REFUSED", "TIMED_OUT", "CONNECTION_LOST", "TLS_NAME_MISMATCH", "TLS_EXPIRED", "TLS_NOT_YET_VALID", "TLS_HANDSHAKE_FAILED", "TLS_UNTRUSTED", not "TLS_EXPIRE"; did you mean "TLS_EXPIRED"?
            {'get':'http://a.example/','outcome':'RESPONSE','status':200,'chain':[]} | :2:62: "chain" does not belong into an exchange, which has "get", "accept", "turn", "method", "sentHeaders", "sentBodySha256", "outcome", "secured", "status", "contentType", "location", "body", "bodyBase64", "headers", "extra", "milliseconds"
            {'get':'https://a.example/','outcome':'TIMED_OUT','protocol':'TLSv1.2'} | :2:51: "protocol" does not belong into an exchange, which has "get", "accept", "turn", "method", "sentHeaders", "sentBodySha256", "outcome", "secured", "extra", "milliseconds"
            {'get':'https://a.example/','outcome':'TLS_EXPIRED','chain':['00']} | :2:62: no certificate "00" stands under "certificates"
            {'get':'https://a.example/','outcome':'TLS_EXPIRED','also':[{'problem':'TLS_UNTRUST'}]} | :2:72: "problem" must be one of "TLS_NAME_MISMATCH", "TLS_EXPIRED", "TLS_NOT_YET_VALID", "TLS_HANDSHAKE_FAILED", "TLS_UNTRUSTED", not "TLS_UNTRUST"; did you mean "TLS_UNTRUSTED"?
            {'connect':'a.example:443','outcome':'TIMED_OUT','chain':[]} | :2:50: "chain" does not belong into an exchange, which has "connect", "outcome", "extra", "milliseconds"
            {'connect':'a.example','outcome':'CONNECTED'}        | :2:12: "connect" must be a host name, a colon and a port, not "a.example"
            {'connect':'a.example:443','outcome':'REDIRECTED','target':'b.example:0'} | :2:60: "target" must be a host name, a colon and a port, not "b.example:0"
            {'looup':'a.example A'}                              | :2:1: an exchange must have "lookup", "get" or "connect"
            7                                                    | :2:1: an exchange must be an object in braces, not 7
            """)
    void an_exchange_that_is_wrong_is_named(String exchange, String complaint) throws IOException {
        assertEquals(complaint, complaintAbout(exchange));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                          | :1:1: this is an empty file, not a recording: check --record makes one
            []                                          | :1:1: this is JSON, not a recording: check --record makes one
            {}                                          | :1:1: this is JSON, not a recording: check --record makes one
            {'schema':'lync-discover/recording/2'}      | :1:11: "schema" must be "lync-discover/recording/1", not "lync-discover/recording/2"; did you mean "lync-discover/recording/1"?
            {'schema':'lync-discover/recording/1'}      | :1:1: a recording lacks "exchanges"
            {'schema':'lync-discover/recording/1','exchanges':[],'abuot':{}} | :1:54: "abuot" does not belong into a recording, which has "schema", "about", "locations", "circumstances", "reaches", "stated", "exchanges", "certificates"; did you mean "about"?
            {'schema':'lync-discover/recording/1','exchanges':[],'about':{'recorded':'today'}} | :1:74: "recorded" must be a time such as 2026-01-31T12:00:00Z, not "today"
            {'schema':'lync-discover/recording/1','exchanges':[],'certificates':[{'der':'AAAA'}]} | :1:77: "der" must be a certificate of at most 64 KiB in Base64, not "AAAA"
            {'schema':'lync-discover/recording/1','exchanges':[],'certificates':[{'sha1':'00'}]} | :1:70: a certificate lacks "der"
            {'schema':'lync-discover/recording/1','exchanges':[],'circumstances':['PROXY']} | :1:71: "circumstances" must be one of "PROXY_CONFIGURED", "ROOTS_GIVEN", "PARTLY_SEEN", not "PROXY"
            {'schema':'lync-discover/recording/1','exchanges':[],'reaches':['a_b']} | :1:65: "reaches" must be a list of host names, not "a_b"
            {'schema':'lync-discover/recording/1','exchanges':[]} x | :1:55: this is not JSON: a word without quotes that is neither true, false nor null
            {'schema':'lync-discover/recording/1','exchanges':[ | :1:52: the file ends in the middle; part of it is missing
            """)
    void a_file_that_is_wrong_is_refused(String text, String complaint) throws IOException {
        assertEquals(complaint, complaint(text.replace('\'', '"')));
    }

    @Test
    void a_file_in_an_encoding_of_one_byte_is_refused() throws IOException {
        assertEquals(
                ":2:4: the file is not UTF-8 from here on; save it as UTF-8",
                complaint("{\"exchanges\":\n  \"ü\": 1}".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(
                ":1:1: this is binary data, not a recording: check --record makes one",
                complaint(new byte[] {(byte) 0xC3}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void nesting_without_end_is_refused(String opening) throws IOException {
        assertTrue(complaint("{\"exchanges\":" + opening.repeat(100_000)).endsWith("nested more than 32 deep"));
    }

    /** Values are counted while they are read: no more of them are kept than the limit. */
    @Test
    void values_without_end_are_refused_where_the_limit_is() throws IOException {
        String zeros = complaint("{\"exchanges\":[" + "0,".repeat(8 * 1024 * 1024));
        assertEquals(":1:500015: up to here this list has more than 250000 values", zeros);
        String lists = complaint("{\"exchanges\":[" + "[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\n".repeat(220_000));
        assertTrue(lists.endsWith("up to here the file holds more than 3000000 values"), lists);
    }

    @Test
    void numbers_and_texts_without_end_are_refused() throws IOException {
        String digits = "9".repeat(100_000);
        assertTrue(complaintAbout("{'lookup':'a.example A','answer':" + digits + "}")
                        .length()
                < 300);
        assertTrue(complaintAbout("{'lookup':'" + "a".repeat(100_000) + " A','answer':'TIMED_OUT'}")
                        .length()
                < 300);
        assertTrue(complaintAbout("{'" + "a".repeat(60_000) + "':1}").length() < 300);
    }

    @Test
    void a_body_larger_than_what_is_fetched_is_refused() throws IOException {
        String body = "a".repeat(256 * 1024 + 1);
        assertTrue(
                complaintAbout("{'get':'https://a.example/','outcome':'RESPONSE','status':200,'body':'" + body + "'}")
                        .endsWith("a larger one is recorded as TOO_LARGE"));
    }

    @Test
    void what_could_steer_a_terminal_is_shown_as_an_escape() throws IOException {
        assertEquals(
                ":2:34: \"answer\" must be a text in quotes, not a list",
                complaintAbout("{'lookup':'a.example A','answer':['\\u001b[31m']}"));
        assertTrue(complaintAbout("{'lookup':'a.example A','answer':'\\u001b[31m'}")
                .endsWith("not \"\\u001b[31m\""));
    }

    @Test
    void a_file_that_is_too_large_or_not_there_or_a_folder_is_refused() throws IOException {
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(RecordingFile.LARGEST_FILE + 1L);
        }
        assertRefused(large, "is larger than 67108864 bytes");
        assertRefused(folder.resolve("none.json"), "can't be read: there is no such file or folder");
        assertRefused(folder, "is a folder, not a recording");
    }

    private static void assertRefused(Path file, String why) {
        var error = assertThrows(RecordingFormatException.class, () -> RecordingFile.read(file));
        assertEquals(file + ": " + why, error.getMessage());
    }
}
