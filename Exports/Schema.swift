import ExportTemplates

/// The JSON Schema (2020-12) of what the JSON formats write, as `timeline schema` prints it.
public var eventSchema: String { String(cString: template_event_schema()) }
