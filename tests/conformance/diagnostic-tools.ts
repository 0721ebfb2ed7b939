// The tools that the official conformance suite calls by name, as the environment that the suite finds would define them.
// What each must answer is fixed by the scenarios of @modelcontextprotocol/conformance; nothing here speaks the protocol.
import type { ClientCapabilities, ContentBlock } from '@modelcontextprotocol/sdk/types.js'
import type { ReportProgress } from '../../services/gateway/mcp/protocol.ts'
import type { JsonObject } from '../../shared/domain/json.ts'

/** What a diagnostic tool answers: a JSON object as environments do, blocks, or an error that a model can act on. */
export type DiagnosticAnswer = { result: JsonObject } | { content: ContentBlock[] } | { error: string }

interface DiagnosticTool {
  description: string
  inputSchema?: JsonObject
  needs?: ClientCapabilities
  call(report: ReportProgress): DiagnosticAnswer | Promise<DiagnosticAnswer>
}

/** The suite looks for notifications before the result, so they must leave one by one, in milliseconds. */
const BETWEEN_REPORTS_MS = 20

const NO_ARGUMENTS: JsonObject = { type: 'object', additionalProperties: false }

/** One red pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

/** A WAV header without samples. */
const WAV = 'UklGRiQAAABXQVZFZm10IBAAAAABAAEARKwAAIhYAQACABAAZGF0YQAAAAA='

const image: ContentBlock = { type: 'image', data: PNG, mimeType: 'image/png' }

/** Keywords of JSON Schema 2020-12 that a list must pass on as they are. Packages may not use all of them; the adapter must not care. */
const CONTACT_SCHEMA: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  $defs: {
    address: { $anchor: 'addressDef', type: 'object', properties: { street: { type: 'string' }, city: { type: 'string' } } },
  },
  properties: {
    name: { type: 'string' },
    address: { $ref: '#/$defs/address' },
    contactMethod: { type: 'string', enum: ['phone', 'email'] },
    phone: { type: 'string' },
    email: { type: 'string' },
  },
  allOf: [{ anyOf: [{ required: ['phone'] }, { required: ['email'] }] }],
  if: { properties: { contactMethod: { const: 'phone' } }, required: ['contactMethod'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, not a promise.
  then: { required: ['phone'] },
  else: { required: ['email'] },
  additionalProperties: false,
}

/** Every diagnostic tool by name, in the order of the list. */
export const DIAGNOSTIC_TOOLS: ReadonlyMap<string, DiagnosticTool> = new Map<string, DiagnosticTool>([
  ['test_simple_text', { description: 'Answers JSON, which goes out as text.', call: () => ({ result: { text: 'A simple text.' } }) }],
  ['test_image_content', { description: 'Answers an image.', call: () => ({ content: [image] }) }],
  [
    'test_audio_content',
    { description: 'Answers a sound.', call: () => ({ content: [{ type: 'audio', data: WAV, mimeType: 'audio/wav' }] }) },
  ],
  ['test_embedded_resource', { description: 'Answers a resource.', call: () => ({ content: [resource('text/plain', 'A resource.')] }) }],
  [
    'test_multiple_content_types',
    {
      description: 'Answers text, an image and a resource.',
      call: () => ({ content: [{ type: 'text', text: 'Three blocks:' }, image, resource('application/json', '{"value":123}')] }),
    },
  ],
  ['test_error_handling', { description: 'Fails.', call: () => ({ error: 'This tool fails on purpose.' }) }],
  ['test_tool_with_progress', { description: 'Reports progress three times.', call: reportThrice }],
  ['test_logging_tool', { description: 'Has nothing to log: must send no log message.', call: () => ({ result: {} }) }],
  ['test_streaming_elicitation', { description: 'Asks nothing: its stream must hold no request.', call: () => ({ result: {} }) }],
  ['test_missing_capability', { description: 'Needs a client that can sample.', needs: { sampling: {} }, call: () => ({ result: {} }) }],
  [
    'json_schema_2020_12_tool',
    { description: 'Has a schema of many keywords.', inputSchema: CONTACT_SCHEMA, call: () => ({ result: {} }) },
  ],
])

/** The list as `tools/list` gives it, as JSON text. */
export function diagnosticToolList(): string {
  const tools = [...DIAGNOSTIC_TOOLS].map(([name, { description, inputSchema }]) => {
    return { name, description, inputSchema: inputSchema ?? NO_ARGUMENTS }
  })
  return JSON.stringify(tools)
}

function resource(mimeType: string, text: string): ContentBlock {
  return { type: 'resource', resource: { uri: 'test://resource', mimeType, text } }
}

async function reportThrice(report: ReportProgress): Promise<DiagnosticAnswer> {
  for (const progress of [0, 50, 100]) {
    report({ progress, total: 100, message: `${progress} of 100` })
    await new Promise(resolve => setTimeout(resolve, BETWEEN_REPORTS_MS))
  }
  return { result: { reports: 3 } }
}
