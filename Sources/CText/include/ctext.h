/* ICU and byte scanners for Swift. No ICU header here: it would clash with Foundation's own copy of ICU. */
#ifndef CTEXT_H
#define CTEXT_H

#include <stddef.h>
#include <stdint.h>

/* Break iteration over UTF-16; one iterator a worker, the text set anew for each block. */
typedef struct ctext_breaks ctext_breaks;

enum ctext_unit { CTEXT_SENTENCE = 0, CTEXT_WORD = 1 };

/* NULL where ICU has no rules for the locale or no memory. */
ctext_breaks *ctext_breaks_open(enum ctext_unit unit, const char *locale);
/* The text must outlive the iteration. 0 on success. */
int ctext_breaks_set(ctext_breaks *breaks, const uint16_t *text, int32_t length);
/* The next boundary in UTF-16 units, -1 at the end. */
int32_t ctext_breaks_next(ctext_breaks *breaks);
/* What kind of word ended at the last boundary: 0 for spaces and punctuation. */
int ctext_breaks_is_word(ctext_breaks *breaks);
void ctext_breaks_close(ctext_breaks *breaks);

/* UTF-8 (Unicode 15.0 §3.9, table 3-7). */

/* The length of the longest prefix that is well-formed UTF-8. */
size_t ctext_utf8_valid(const uint8_t *bytes, size_t length);
/* Copies with U+FFFD for each maximal ill-formed subsequence; `target` holds 3 * length bytes. Returns the bytes
   written; counts the replacements. */
size_t ctext_utf8_repair(const uint8_t *bytes, size_t length, uint8_t *target, size_t *replacements);
/* How many well-formed sequences of three bytes or more, and how many ill-formed ones: which of the two is it? */
void ctext_utf8_evidence(const uint8_t *bytes, size_t length, size_t *wellFormed, size_t *illFormed);
/* UTF-16 units of well-formed UTF-8; `target` holds `length` units. `offsets`, where not NULL, receives the byte at
   which each unit begins and one past the last. Returns the units written. */
size_t ctext_utf8_to_utf16(const uint8_t *bytes, size_t length, uint16_t *target, uint32_t *offsets);

/* Scanners; `length` where nothing is found. */

/* The first control character of C0 other than tab, line feed and carriage return, or DEL. */
size_t ctext_find_control(const uint8_t *bytes, size_t length);
/* The first of two bytes, either of them. */
size_t ctext_find_either(const uint8_t *bytes, size_t length, uint8_t first, uint8_t second);
/* The first `ascii`, or the first full-width mark EF BC `wide`. */
size_t ctext_find_mark(const uint8_t *bytes, size_t length, uint8_t ascii, uint8_t wide);
size_t ctext_find_byte(const uint8_t *bytes, size_t length, uint8_t byte);
/* A line end other than a line feed: CR, NEL (U+0085), U+2028 or U+2029. */
size_t ctext_find_rare_line_end(const uint8_t *bytes, size_t length);
size_t ctext_find_last_byte(const uint8_t *bytes, size_t length, uint8_t byte);
size_t ctext_find_bytes(const uint8_t *bytes, size_t length, const uint8_t *needle, size_t needleLength);
/* Where a text may introduce a name: a dot within it, U+00B7, U+2022 or U+30FB, or the first character of 简称, 簡稱, 下称 or
   下稱. */
size_t ctext_find_introduction(const uint8_t *bytes, size_t length);
size_t ctext_count_byte(const uint8_t *bytes, size_t length, uint8_t byte);
/* Bytes that begin a character of UTF-8. */
size_t ctext_count_scalars(const uint8_t *bytes, size_t length);

/* Which marks stand in the text at all. */
enum ctext_marks {
  /* `[` or U+FF3B */
  CTEXT_SQUARE = 1,
  /* `*` */
  CTEXT_STAR = 2,
  /* `(` or U+FF08 */
  CTEXT_ROUND = 4,
};
int ctext_marks(const uint8_t *bytes, size_t length);

/* Memory. */

/* Says that a buffer will be filled from end to end, so that the system may give large pages for a large one. */
void ctext_will_fill(void *start, size_t length);

/* Encodings, through ICU's converters. */

/* 1 where ICU has a converter of that name. */
int ctext_encoding_exists(const char *name);
/* Decodes to UTF-8 with U+FFFD for what is ill-formed. Returns the bytes written (`target` holds 3 * length + 16), or
   SIZE_MAX where the converter fails. Counts what was replaced; `firstError` is the byte of the first such place. */
size_t ctext_decode(
    const char *name, const uint8_t *bytes, size_t length, uint8_t *target, size_t *replacements, size_t *firstError);
/* Names what ICU thinks the encoding is (`ucsdet`), best first, at most `capacity`; static strings of ICU copied
   into `names`, 32 bytes each. Returns how many. */
int ctext_detect(const uint8_t *bytes, size_t length, char *names, int *confidences, int capacity);

#endif
