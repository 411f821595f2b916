#include "ctext.h"

#include <unicode/ubrk.h>

static UBreakIterator *iterator(ctext_breaks *breaks) { return (UBreakIterator *)breaks; }

ctext_breaks *ctext_breaks_open(enum ctext_unit unit, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIteratorType type = unit == CTEXT_SENTENCE ? UBRK_SENTENCE : UBRK_WORD;
  UBreakIterator *opened = ubrk_open(type, locale, NULL, 0, &status);
  return U_SUCCESS(status) ? (ctext_breaks *)opened : NULL;
}

int ctext_breaks_set(ctext_breaks *breaks, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator(breaks), (const UChar *)text, length, &status);
  return U_SUCCESS(status) ? 0 : 1;
}

int32_t ctext_breaks_next(ctext_breaks *breaks) {
  int32_t boundary = ubrk_next(iterator(breaks));
  return boundary == UBRK_DONE ? -1 : boundary;
}

int ctext_breaks_is_word(ctext_breaks *breaks) { return ubrk_getRuleStatus(iterator(breaks)) >= UBRK_WORD_NONE_LIMIT; }

void ctext_breaks_close(ctext_breaks *breaks) { ubrk_close(iterator(breaks)); }
