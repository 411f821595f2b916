#define _GNU_SOURCE
#include "ctext.h"

#include <string.h>

static int isControl(uint8_t byte) {
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
}

/* Blocks first, without a branch inside, so that the compiler can use vectors. */
size_t ctext_find_control(const uint8_t *bytes, size_t length) {
  size_t at = 0;
  for (; at + 64 <= length; at += 64) {
    uint8_t found = 0;
    for (size_t i = 0; i < 64; i++) {
      uint8_t byte = bytes[at + i];
      found |= (uint8_t)((byte < 0x20) & (byte != '\t') & (byte != '\n') & (byte != '\r')) | (uint8_t)(byte == 0x7F);
    }
    if (found) break;
  }
  for (; at < length; at++)
    if (isControl(bytes[at])) return at;
  return length;
}

size_t ctext_find_either(const uint8_t *bytes, size_t length, uint8_t first, uint8_t second) {
  size_t at = 0;
  for (; at + 64 <= length; at += 64) {
    uint8_t found = 0;
    for (size_t i = 0; i < 64; i++) found |= (uint8_t)((bytes[at + i] == first) | (bytes[at + i] == second));
    if (found) break;
  }
  for (; at < length; at++)
    if (bytes[at] == first || bytes[at] == second) return at;
  return length;
}

size_t ctext_find_byte(const uint8_t *bytes, size_t length, uint8_t byte) {
  const uint8_t *found = length ? memchr(bytes, byte, length) : NULL;
  return found ? (size_t)(found - bytes) : length;
}

size_t ctext_find_last_byte(const uint8_t *bytes, size_t length, uint8_t byte) {
  for (size_t at = length; at > 0; at--)
    if (bytes[at - 1] == byte) return at - 1;
  return length;
}

static size_t findNear(const uint8_t *bytes, size_t length, const uint8_t *needle, size_t needleLength) {
  const uint8_t *at = bytes, *last = bytes + length - needleLength;
  while (at <= last && (at = memchr(at, needle[0], (size_t)(last - at) + 1))) {
    if (memcmp(at, needle, needleLength) == 0) return (size_t)(at - bytes);
    at++;
  }
  return length;
}

size_t ctext_find_bytes(const uint8_t *bytes, size_t length, const uint8_t *needle, size_t needleLength) {
  if (length < needleLength) return length;
  // The library's search prepares tables that cost more than a short search itself.
  if (length < 512) return findNear(bytes, length, needle, needleLength);
  const uint8_t *found = memmem(bytes, length, needle, needleLength);
  return found ? (size_t)(found - bytes) : length;
}

size_t ctext_count_byte(const uint8_t *bytes, size_t length, uint8_t byte) {
  size_t count = 0;
  for (size_t at = 0; at < length; at++) count += bytes[at] == byte;
  return count;
}

size_t ctext_count_scalars(const uint8_t *bytes, size_t length) {
  size_t count = 0;
  for (size_t at = 0; at < length; at++) count += (int8_t)bytes[at] >= -64;
  return count;
}
