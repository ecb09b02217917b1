import { describe, expect, test } from '@jest/globals';
import { deprecationHeaders, deprecations } from './deprecations.ts';

const paths = {
  '/api/v1/crm/leads': {
    get: {
      deprecated: true,
      'x-deprecated-since': '2026-03-01',
      'x-sunset': '2026-12-31',
      externalDocs: { url: 'https://throughline.dev/moves/leads' },
    },
    post: {},
  },
};

describe('old routes', () => {
  test('are those the contract marks, and say since when, until when and where to go @row GTW-24', () => {
    const old = deprecations({ paths });
    expect([...old.keys()]).toEqual(['GET /api/v1/crm/leads']);
    expect(deprecationHeaders(old.get('GET /api/v1/crm/leads')!)).toEqual({
      deprecation: '@1772323200',
      sunset: 'Thu, 31 Dec 2026 00:00:00 GMT',
      link: '<https://throughline.dev/moves/leads>; rel="deprecation", <https://throughline.dev/moves/leads>; rel="sunset"',
    });
  });

  test('say when they end, where the contract says only that', () => {
    const old = deprecations({ paths: { '/api/v1/sample/kettles/{id}/warm': { post: { deprecated: true, 'x-sunset': '2027-06-30' } } } });
    expect(deprecationHeaders(old.get('POST /api/v1/sample/kettles/{id}/warm')!)).toEqual({
      deprecation: 'true',
      sunset: 'Wed, 30 Jun 2027 00:00:00 GMT',
    });
  });

  test('say at least that they are old', () => {
    expect(deprecationHeaders({ since: '', sunset: undefined, link: undefined })).toEqual({ deprecation: 'true' });
  });
});
