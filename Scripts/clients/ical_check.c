// Reads a calendar with libical; prints how many events, errors, attendees and alarms it found.
#include <libical/ical.h>
#include <stdio.h>

static char *line_of(char *line, size_t size, void *file) { return fgets(line, (int)size, file); }

static int within(icalcomponent *component, icalcomponent_kind kind) {
  int count = 0;
  for (icalcomponent *c = icalcomponent_get_first_component(component, kind); c;
       c = icalcomponent_get_next_component(component, kind))
    count++;
  return count;
}

int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "r") : NULL;
  if (!file) return 2;
  icalparser *parser = icalparser_new();
  icalparser_set_gen_data(parser, file);
  icalcomponent *calendar = icalparser_parse(parser, line_of);
  if (!calendar) return 1;
  int events = 0, errors = icalcomponent_count_errors(calendar), attendees = 0, alarms = 0;
  for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    events++;
    alarms += within(event, ICAL_VALARM_COMPONENT);
    attendees += icalcomponent_count_properties(event, ICAL_ATTENDEE_PROPERTY);
    if (icaltime_is_null_time(icalcomponent_get_dtstart(event))) errors++;
  }
  if (icalrestriction_check(calendar) == 0) errors++;
  printf("%d %d %d %d\n", events, errors, attendees, alarms);
  return 0;
}
