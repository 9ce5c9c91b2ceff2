import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/**
 * The documented contract, against which every answer of every test is held: `docs/api/openapi.yaml` with the schemas that
 * the build writes.
 */

const ROOT = new URL('../../', import.meta.url);
const HOME = 'https://attesa.example/';
const CONTRACT = `${HOME}docs/api/openapi.yaml`;

interface Referring {
  readonly $ref?: string;
}

interface Media {
  readonly schema?: unknown;
}

interface Answer extends Referring {
  readonly headers?: Readonly<Record<string, Referring & { schema?: unknown }>>;
  readonly content?: Readonly<Record<string, Media>>;
}

interface Operation {
  readonly requestBody?: Referring & { content?: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, Answer>>;
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const contract = parse(readFileSync(new URL('docs/api/openapi.yaml', ROOT), 'utf8')) as Contract;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** `POST /api/requests/{id}/actions`, and so on. */
export const DOCUMENTED: ReadonlySet<string> = new Set(
  Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => METHODS.includes(method))
      .map((method) => `${method.toUpperCase()} ${path}`),
  ),
);

/** What has been answered by any test of this process: `POST /form 303`. */
export const seen = new Set<string>();

const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ ...contract, $id: CONTRACT });
for (const name of ['request.json', 'channels.json']) {
  const address = `dist/schemas/${name}`;
  ajv.addSchema({ ...modern(readFileSync(new URL(address, ROOT), 'utf8')), $id: HOME + address });
}

/** The published schemas are of draft 7, where a tuple is called `items`; in the draft of OpenAPI 3.1 it is `prefixItems`. */
function modern(text: string): Record<string, unknown> {
  return JSON.parse(text, (key, value: unknown) => {
    if (key === '$schema') return undefined;
    if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items))
      return value;
    const { items, ...rest } = value;
    return { ...rest, prefixItems: items };
  }) as Record<string, unknown>;
}

const PATHS = Object.keys(contract.paths).map((path) => ({
  path,
  pattern: new RegExp(`^${path.replace(/[.]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Fixed addresses come before those with a place for an id. */
PATHS.sort((a, b) => a.path.split('{').length - b.path.split('{').length);

export const documentedPath = (path: string): string | undefined =>
  PATHS.find(({ pattern }) => pattern.test(path))?.path;

/** Follows `$ref` inside the contract. */
function resolved<T extends Referring>(value: T): T {
  if (value.$ref === undefined) return value;
  let found: unknown = contract;
  for (const name of value.$ref.slice(2).split('/')) found = (found as Record<string, unknown>)[name];
  return found as T;
}

function conforms(value: unknown, schema: unknown, where: string): void {
  const absolute = JSON.parse(
    JSON.stringify(schema)
      .replaceAll('"$ref":"#/', `"$ref":"${CONTRACT}#/`)
      .replaceAll('"../../', `"${HOME}`),
  ) as object;
  const validate = ajv.compile(absolute);
  assert.ok(validate(value), `${where}: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(value)}`);
}

export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** What was sent as JSON, if it was. */
  readonly sent?: unknown;
  readonly response: Response;
  /** Absent for a stream. */
  readonly text?: string;
}

/** Fails when the answer is not one that is documented. Addresses without documentation are pages. */
export function checkContract({ method, path, sent, response, text }: Exchange): void {
  const template = documentedPath(path);
  const operation = template === undefined ? undefined : contract.paths[template]?.[method.toLowerCase()];
  if (operation === undefined) return;
  const where = `${method} ${template ?? ''} ${response.status}`;
  seen.add(where);
  const documented = operation.responses[String(response.status)];
  assert.ok(documented, `${where} is not documented: ${text ?? ''}`);
  const { headers = {}, content } = resolved(documented);
  for (const [name, header] of Object.entries(headers))
    conforms(response.headers.get(name), resolved(header).schema ?? {}, `${where} ${name}`);
  const type = (response.headers.get('content-type') ?? '').split(';', 1)[0] ?? '';
  if (content === undefined) {
    assert.equal(text, '', `${where} has a body that is not documented`);
  } else {
    const media = content[type] ?? content['*/*'];
    assert.ok(media, `${where} is ${type}`);
    if (type.endsWith('json') && text !== undefined) conforms(JSON.parse(text), media.schema ?? {}, where);
  }
  const body = operation.requestBody && resolved(operation.requestBody).content?.['application/json']?.schema;
  if (response.ok && sent !== undefined && body !== undefined)
    conforms(sent, body, `what was sent to ${where}`);
}
