#include "templates.h"

static const char timeline_html[] = {
#embed "timeline.html" suffix(, 0)
};
static const char timeline_css[] = {
#embed "timeline.css" suffix(, 0)
};
static const char timeline_js[] = {
#embed "timeline.js" suffix(, 0)
};
static const char timeline_sql[] = {
#embed "timeline.sql" suffix(, 0)
};
static const char event_schema[] = {
#embed "event.schema.json" suffix(, 0)
};

const char *template_timeline_html(void) { return timeline_html; }
const char *template_timeline_css(void) { return timeline_css; }
const char *template_timeline_js(void) { return timeline_js; }
const char *template_timeline_sql(void) { return timeline_sql; }
const char *template_event_schema(void) { return event_schema; }
