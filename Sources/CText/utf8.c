#include "ctext.h"
#include "vectors.h"

#include <string.h>

static int continues(uint8_t byte) { return (byte & 0xC0) == 0x80; }

/* Length of the well-formed sequence at `bytes`, or minus the length of the ill-formed subsequence to replace. */
static int sequence(const uint8_t *bytes, size_t length) {
  uint8_t lead = bytes[0];
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return -1;
  if (lead < 0xE0) return length > 1 && continues(bytes[1]) ? 2 : -1;
  uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (length < 2 || bytes[1] < low || bytes[1] > high) return -1;
  if (length < 3 || !continues(bytes[2])) return -2;
  if (lead < 0xF0) return 3;
  return length > 3 && continues(bytes[3]) ? 4 : -3;
}

/* Whether 64 bytes are well-formed as far as they go, given the three before them. Without a branch inside, so that the
   compiler can use vectors: a byte must continue a sequence exactly where one of the three before it says so, and the
   second bytes of E0, ED, F0 and F4 have bounds of their own. */
static inline __attribute__((always_inline)) int isSound(const uint8_t *bytes) {
  uint8_t wrong = 0;
  for (int i = 0; i < 64; i++) {
    uint8_t byte = bytes[i], lead = bytes[i - 1];
    uint8_t must = (uint8_t)((lead >= 0xC0) | (bytes[i - 2] >= 0xE0) | (bytes[i - 3] >= 0xF0));
    uint8_t does = (uint8_t)((byte & 0xC0) == 0x80);
    wrong |= (uint8_t)(must ^ does);
    wrong |= (uint8_t)((byte == 0xC0) | (byte == 0xC1) | (byte > 0xF4));
    wrong |= (uint8_t)(((lead == 0xE0) & (byte < 0xA0)) | ((lead == 0xED) & (byte > 0x9F)));
    wrong |= (uint8_t)(((lead == 0xF0) & (byte < 0x90)) | ((lead == 0xF4) & (byte > 0x8F)));
  }
  return !wrong;
}

/* Where the last character begins that is whole before `at`, which lies in sound text. */
static size_t boundary(const uint8_t *bytes, size_t at) {
  size_t start = at;
  while (start > 0 && at - start < 3 && continues(bytes[start - 1])) start--;
  return start > 0 && bytes[start - 1] >= 0xC0 ? start - 1 : at;
}

CTEXT_VECTORS size_t ctext_utf8_valid(const uint8_t *bytes, size_t length) {
  size_t at = 0;
  // The first bytes one by one: those behind them look back at three.
  while (at < length && at < 4) {
    int step = sequence(bytes + at, length - at);
    if (step < 0) return at;
    at += (size_t)step;
  }
  size_t checked = at;
  while (checked + 64 <= length && isSound(bytes + checked)) checked += 64;
  if (checked > at) at = boundary(bytes, checked);
  while (at < length) {
    int step = sequence(bytes + at, length - at);
    if (step < 0) return at;
    at += (size_t)step;
  }
  return at;
}

size_t ctext_utf8_repair(const uint8_t *bytes, size_t length, uint8_t *target, size_t *replacements) {
  size_t written = 0, at = 0;
  *replacements = 0;
  while (at < length) {
    size_t valid = ctext_utf8_valid(bytes + at, length - at);
    memcpy(target + written, bytes + at, valid);
    written += valid;
    at += valid;
    if (at == length) break;
    memcpy(target + written, "\xEF\xBF\xBD", 3);
    written += 3;
    at += (size_t)-sequence(bytes + at, length - at);
    *replacements += 1;
  }
  return written;
}

void ctext_utf8_evidence(const uint8_t *bytes, size_t length, size_t *wellFormed, size_t *illFormed) {
  *wellFormed = *illFormed = 0;
  for (size_t at = 0; at < length;) {
    int step = sequence(bytes + at, length - at);
    if (step >= 3) *wellFormed += 1;
    if (step < 0) *illFormed += 1;
    at += (size_t)(step < 0 ? -step : step);
  }
}

static uint32_t scalar(const uint8_t *bytes, int step) {
  switch (step) {
  case 1: return bytes[0];
  case 2: return (uint32_t)(bytes[0] & 0x1F) << 6 | (bytes[1] & 0x3F);
  case 3: return (uint32_t)(bytes[0] & 0x0F) << 12 | (uint32_t)(bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F);
  default:
    return (uint32_t)(bytes[0] & 0x07) << 18 | (uint32_t)(bytes[1] & 0x3F) << 12 | (uint32_t)(bytes[2] & 0x3F) << 6 |
           (bytes[3] & 0x3F);
  }
}

size_t ctext_utf8_to_utf16(const uint8_t *bytes, size_t length, uint16_t *target, uint32_t *offsets) {
  size_t units = 0, at = 0;
  while (at < length) {
    uint8_t lead = bytes[at];
    // Most of a Chinese text.
    if ((lead & 0xF0) == 0xE0 && at + 3 <= length) {
      if (offsets) offsets[units] = (uint32_t)at;
      target[units++] = (uint16_t)((lead & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F));
      at += 3;
      continue;
    }
    int step = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + (size_t)step > length) break;
    uint32_t value = scalar(bytes + at, step);
    if (offsets) offsets[units] = (uint32_t)at;
    if (value < 0x10000) {
      target[units++] = (uint16_t)value;
    } else {
      target[units++] = (uint16_t)(0xD7C0 + (value >> 10));
      if (offsets) offsets[units] = (uint32_t)at;
      target[units++] = (uint16_t)(0xDC00 | (value & 0x3FF));
    }
    at += (size_t)step;
  }
  if (offsets) offsets[units] = (uint32_t)at;
  return units;
}
