import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contractIn, protoDirectoryWith, sampleProtoDirectory } from './fixtures/protos.ts';
import { refusals } from './refusals.ts';

const IMPORTS = [
  'buf/validate/validate.proto',
  'google/api/annotations.proto',
  'google/protobuf/duration.proto',
  'google/protobuf/empty.proto',
  'throughline/options/v1/options.proto',
];

// A proto of its own package for each refusal, so that one compilation shows them all.
const proto = (name: string, body: string) =>
  [`syntax = "proto3";`, `package throughline.${name}.v1;`, ...IMPORTS.map((path) => `import "${path}";`), body].join('\n');

/** A service of one RPC: its comment, its request's fields and its options. */
const rpc = (name: string, { comment = '// Does it.', fields = '', http = '', options = `{permission: "${name}.things.read"}` }) =>
  proto(
    name,
    `service ThingService {
       ${comment}
       rpc GetThing(GetThingRequest) returns (google.protobuf.Empty) {
         ${http === '' ? '' : `option (google.api.http) = ${http};`}
         ${options === '' ? '' : `option (throughline.options.v1.rpc) = ${options};`}
       }
     }
     message GetThingRequest { ${fields} }`,
  );

const REFUSED: Record<string, { proto: (name: string) => string; says: string }> = {
  oneof: {
    proto: (name) => proto(name, 'message Thing { oneof choice { string a = 1; string b = 2; } }'),
    says: 'Thing.choice: a public message has no oneof',
  },
  unfit_rule: {
    proto: (name) => proto(name, 'message Thing { int32 a = 1 [(buf.validate.field).string.min_len = 1]; }'),
    says: 'Thing.a: the rule string is not supported on this field',
  },
  unfit_item_rule: {
    proto: (name) => proto(name, 'message Thing { repeated string a = 1 [(buf.validate.field).repeated.items.int32.gt = 1]; }'),
    says: 'Thing.a: the rule items.int32 is not supported on this field',
  },
  unknown_type: {
    proto: (name) => proto(name, 'message Thing { google.protobuf.Duration a = 1; }'),
    says: 'Thing.a: the type google.protobuf.Duration is not supported',
  },
  number_keys: {
    proto: (name) => proto(name, 'message Thing { map<int32, string> a = 1; }'),
    says: 'Thing.a: the keys of a map are strings',
  },
  bad_example: {
    proto: (name) => proto(name, 'message Thing { string a = 1 [(throughline.options.v1.field).example = "USD"]; }'),
    says: 'Thing.a: the example is not JSON: USD',
  },
  particular_pattern: {
    proto: (name) => proto(name, 'message Thing { string a = 1 [(buf.validate.field).string.pattern = "^kettle-[0-9]{7}$"]; }'),
    says: 'Thing.a: no example that fits its rules is known',
  },
  old_without_end: {
    proto: (name) => rpc(name, { options: `{permission: "${name}.things.read"}; option deprecated = true` }),
    says: 'ThingService.GetThing: what is deprecated names its sunset',
  },
  end_without_age: {
    proto: (name) => rpc(name, { options: `{permission: "${name}.things.read" sunset: "2027-06-30"}` }),
    says: 'ThingService.GetThing: a sunset needs the option deprecated',
  },
  enum_zero: {
    proto: (name) => proto(name, 'enum Mood { MOOD_GLAD = 0; }'),
    says: 'Mood: its zero value must be MOOD_UNSPECIFIED',
  },
  enum_prefix: {
    proto: (name) => proto(name, 'enum Mood { MOOD_UNSPECIFIED = 0; GLAD = 1; }'),
    says: 'Mood: the value GLAD must begin with MOOD_',
  },
  enum_digit: {
    proto: (name) => proto(name, 'enum Span { SPAN_UNSPECIFIED = 0; SPAN_30_DAYS = 1; }'),
    says: 'Span: the value SPAN_30_DAYS begins with a digit',
  },
  no_comment: {
    proto: (name) => rpc(name, { comment: '' }),
    says: 'ThingService.GetThing: an RPC needs a comment',
  },
  no_options: {
    proto: (name) => rpc(name, { options: '' }),
    says: 'ThingService.GetThing: an RPC needs (throughline.options.v1.rpc)',
  },
  no_permission: {
    proto: (name) => rpc(name, { options: '{pace: PACE_FAST}' }),
    says: 'ThingService.GetThing: an RPC needs a permission, or access PUBLIC, SELF, MESH or PORTAL',
  },
  two_words: {
    proto: (name) => rpc(name, { options: '{permission: "two_words.read"}' }),
    says: 'the permission two_words.read is not service.resource.action',
  },
  foreign_permission: {
    proto: (name) => rpc(name, { options: '{permission: "crm.leads.read"}' }),
    says: 'the permission crm.leads.read is not of the service foreign_permission',
  },
  public_permission: {
    proto: (name) => rpc(name, { options: '{permission: "public_permission.things.read" access: ACCESS_PUBLIC}' }),
    says: 'access PUBLIC excludes a permission',
  },
  portal_permission: {
    proto: (name) => rpc(name, { options: '{permission: "portal.proposals.read" access: ACCESS_PORTAL}' }),
    says: 'the permission portal.proposals.read is not portal.segment.ability',
  },
  mesh_route: {
    proto: (name) => rpc(name, { http: '{get: "/api/v1/mesh_route/things"}', options: '{access: ACCESS_MESH}' }),
    says: 'an RPC for the mesh has no route',
  },
  foreign_path: {
    proto: (name) => rpc(name, { http: '{get: "/api/v1/crm/leads"}' }),
    says: "the path /api/v1/crm/leads is not foreign_path's to serve",
  },
  foreign_portal: {
    proto: (name) => rpc(name, { http: '{get: "/api/v1/portal/invoices"}' }),
    says: "the path /api/v1/portal/invoices is not foreign_portal's to serve",
  },
  outside: {
    proto: (name) => rpc(name, { http: '{get: "/things"}' }),
    says: "the path /things is not under /api/v1, nor the host's",
  },
  unknown_parameter: {
    proto: (name) => rpc(name, { http: '{get: "/api/v1/unknown_parameter/things/{id}"}' }),
    says: 'the path parameter {id} is no field of GetThingRequest',
  },
  unknown_body: {
    proto: (name) => rpc(name, { http: '{post: "/api/v1/unknown_body/things" body: "thing"}' }),
    says: 'the body thing is no field of GetThingRequest',
  },
  body_of_get: {
    proto: (name) => rpc(name, { http: '{get: "/api/v1/body_of_get/things" body: "*"}' }),
    says: 'GET has no body',
  },
  nested_query: {
    proto: (name) =>
      `${rpc(name, { fields: 'Filter filter = 1;', http: '{get: "/api/v1/nested_query/things"}' })} message Filter { string q = 1; }`,
    says: 'the query parameter filter is neither a plain value nor a list of them',
  },
  claimed_twice: {
    proto: (name) =>
      rpc(name, {
        fields: 'string id = 1; string key = 2;',
        http: `{get: "/api/v1/${name}/things/{id}" additional_bindings: {get: "/api/v1/${name}/things/{key}"}}`,
      }),
    says: 'the route GET /api/v1/claimed_twice/things/{key} is claimed by',
  },
  foreign_event: {
    proto: (name) => proto(name, 'message ThingMade { option (throughline.options.v1.event).type = "crm.thing.made"; }'),
    says: 'ThingMade: the event type crm.thing.made is not foreign_event.<resource>.<fact>',
  },
  event_twice: {
    proto: (name) =>
      proto(
        name,
        ['A', 'B'].map((each) => `message ${each} { option (throughline.options.v1.event).type = "event_twice.thing.made"; }`).join('\n'),
      ),
    says: 'B: the event type event_twice.thing.made is declared twice',
  },
};

const fileOf = (name: string) => `throughline/${name}/v1/things.proto`;

describe('refusals', () => {
  let directory = '';
  let found: string[] = [];

  beforeAll(() => {
    const files = Object.entries(REFUSED).map(([name, refused]) => [fileOf(name), refused.proto(name)]);
    directory = protoDirectoryWith(Object.fromEntries(files) as Record<string, string>);
    found = refusals(contractIn(directory));
  });

  afterAll(() => rmSync(directory, { recursive: true }));

  test.each(Object.keys(REFUSED))('%s: names the file and the reason, once', (name) => {
    const ofFile = found.filter((line) => line.startsWith(`${fileOf(name)}:`));
    expect(ofFile).toEqual([expect.stringContaining(REFUSED[name]?.says ?? '')]);
  });

  test('a sound contract is not refused', () => {
    const sample = sampleProtoDirectory();
    try {
      expect(refusals(contractIn(sample))).toEqual([]);
    } finally {
      rmSync(sample, { recursive: true });
    }
  });
});
