#include "grammars.h"

static const uint8_t characters[] = {
#embed "zh/characters.grammar"
};

static const uint8_t signals[] = {
#embed "zh/signals.grammar"
};

static const uint8_t words[] = {
#embed "zh/words.grammar"
};

static const uint8_t dates[] = {
#embed "zh/dates.grammar"
};

static const uint8_t calendars[] = {
#embed "zh/calendars.grammar"
};

static const uint8_t festivals[] = {
#embed "zh/holidays.grammar"
};

static const uint8_t relative[] = {
#embed "zh/relative.grammar"
};

static const uint8_t times[] = {
#embed "zh/times.grammar"
};

static const uint8_t ranges[] = {
#embed "zh/ranges.grammar"
};

static const uint8_t amounts[] = {
#embed "zh/amounts.grammar"
};

static const uint8_t traps[] = {
#embed "zh/traps.grammar"
};

static const uint8_t events[] = {
#embed "zh/events.words"
};

static const uint8_t holidays[] = {
#embed "zh/holidays.tsv"
};

static const uint8_t lunar[] = {
#embed "zh/lunar.tsv"
};

/* Read in place: aligned for the largest number in them. */
static const _Alignas(64) uint8_t names_lexicon[] = {
#embed "zh/names.lexicon"
};

static const _Alignas(64) uint8_t names_model[] = {
#embed "zh/names.model"
};

static const uint8_t reigns[] = {
#embed "zh/reigns.tsv"
};

static const uint8_t terms[] = {
#embed "zh/terms.tsv"
};

static const grammars_file files[] = {
    {"zh/events.words", events, sizeof events},
    /* Grammars: names that one defines hold in those after it; of two rules that match equally far the first wins. */
    {"zh/characters.grammar", characters, sizeof characters},
    {"zh/signals.grammar", signals, sizeof signals},
    {"zh/words.grammar", words, sizeof words},
    {"zh/dates.grammar", dates, sizeof dates},
    {"zh/relative.grammar", relative, sizeof relative},
    {"zh/times.grammar", times, sizeof times},
    {"zh/ranges.grammar", ranges, sizeof ranges},
    {"zh/calendars.grammar", calendars, sizeof calendars},
    {"zh/holidays.grammar", festivals, sizeof festivals},
    {"zh/amounts.grammar", amounts, sizeof amounts},
    {"zh/traps.grammar", traps, sizeof traps},
    {"zh/holidays.tsv", holidays, sizeof holidays},
    {"zh/lunar.tsv", lunar, sizeof lunar},
    {"zh/names.lexicon", names_lexicon, sizeof names_lexicon},
    {"zh/names.model", names_model, sizeof names_model},
    {"zh/reigns.tsv", reigns, sizeof reigns},
    {"zh/terms.tsv", terms, sizeof terms},
};

grammars_file grammars_at(size_t index) {
  return index < sizeof files / sizeof files[0] ? files[index] : (grammars_file){NULL, NULL, 0};
}
