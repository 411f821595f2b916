#include "ctext.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

int ctext_encoding_exists(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) return 0;
  ucnv_close(converter);
  return 1;
}

/* What the converter stumbled over. */
struct errors {
  const char *start;
  size_t count;
  size_t first;
};

static void replace(
    const void *context, UConverterToUnicodeArgs *args, const char *units, int32_t length, UConverterCallbackReason reason,
    UErrorCode *status) {
  if (reason > UCNV_IRREGULAR) return;
  struct errors *errors = (struct errors *)context;
  if (errors->count++ == 0) {
    size_t end = (size_t)(args->source - errors->start);
    errors->first = end > (size_t)length ? end - (size_t)length : 0;
  }
  const UChar replacement = 0xFFFD;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

static UConverter *opened(const char *name, struct errors *errors) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) return NULL;
  ucnv_setToUCallBack(converter, replace, errors, NULL, NULL, &status);
  return converter;
}

size_t ctext_decode(
    const char *name, const uint8_t *bytes, size_t length, uint8_t *target, size_t *replacements, size_t *firstError) {
  struct errors errors = {.start = (const char *)bytes, .count = 0, .first = 0};
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = opened(name, &errors), *to = ucnv_open("UTF-8", &status);
  size_t written = SIZE_MAX;
  if (from && to) {
    UChar pivot[4096], *pivotSource = pivot, *pivotTarget = pivot;
    const char *source = (const char *)bytes;
    char *end = (char *)target;
    ucnv_convertEx(
        to, from, &end, (char *)target + 3 * length + 16, &source, source + length, pivot, &pivotSource, &pivotTarget,
        pivot + 4096, 0, 1, &status);
    if (U_SUCCESS(status)) written = (size_t)(end - (char *)target);
  }
  if (from) ucnv_close(from);
  if (to) ucnv_close(to);
  *replacements = errors.count;
  *firstError = errors.first;
  return written;
}

int ctext_detect(const uint8_t *bytes, size_t length, char *names, int *confidences, int capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return 0;
  ucsdet_setText(detector, (const char *)bytes, (int32_t)length, &status);
  int32_t found = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
  int count = 0;
  for (; U_SUCCESS(status) && count < found && count < capacity; count++) {
    const char *name = ucsdet_getName(matches[count], &status);
    if (U_FAILURE(status)) break;
    strncpy(names + 32 * count, name, 31);
    names[32 * count + 31] = 0;
    confidences[count] = ucsdet_getConfidence(matches[count], &status);
  }
  ucsdet_close(detector);
  return count;
}
