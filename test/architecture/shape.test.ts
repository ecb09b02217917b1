// The shape of the house, guarded (docs/architecture.md).
import { describe, expect, test } from '@jest/globals';
import { events } from '@throughline/contracts/gen/events.gen';
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import { routes } from '@throughline/contracts/gen/routes.gen';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { isRuleFile, sources } from './source.ts';

const services = [identity, crm];

describe('imports', () => {
  test('rules touch no database, network, clock or environment', () => {
    const outside =
      /^(node:(?!crypto)|pg$|@grpc|@nats-io|express|@throughline\/chassis\/(database|rpc\/(?!patch|validate|formats)|events|jobs|clock|config|telemetry))/;
    const guilty = sources
      .filter(({ name }) => isRuleFile(name))
      .flatMap(({ name, imports }) =>
        imports.filter(({ from, typesOnly }) => !typesOnly && outside.test(from)).map(({ from }) => `${name} imports ${from}`),
      );
    expect(guilty).toEqual([]);
  });

  test('rules read no clock', () => {
    const guilty = sources
      .filter(({ name, text }) => isRuleFile(name) && /new Date\(\)|Date\.now\(|Math\.random\(|process\.env/.test(text))
      .map(({ name }) => name);
    expect(guilty).toEqual([]);
  });

  test('no service imports another, nor the gateway or the mesh; the chassis imports none', () => {
    const guilty = sources.flatMap(({ name, imports }) => {
      const home = name.match(/^services\/([a-z]+)\/src/)?.[1];
      const foreign = home
        ? new RegExp(`^@throughline/(?!(${home}|chassis|contracts)/)|\\.\\./\\.\\./\\.\\./(?!src)`)
        : name.startsWith('packages/chassis/src') && !/\.(test|fixture)\.ts$/.test(name)
          ? /^@throughline\/(?!(chassis|contracts)\/)/
          : undefined;
      return foreign ? imports.filter(({ from }) => foreign.test(from)).map(({ from }) => `${name} imports ${from}`) : [];
    });
    expect(guilty).toEqual([]);
  });
});

describe('names', () => {
  test('no file is called index, utils, helpers, common, types or misc', () => {
    expect(sources.map(({ name }) => name).filter((name) => /(^|\/)(index|utils?|helpers?|common|types|misc)\.ts$/.test(name))).toEqual([]);
  });

  test('no barrel hands on what others export', () => {
    const barrels = sources.filter(({ text }) => /^export \* from/m.test(text)).map(({ name }) => name);
    expect(barrels).toEqual([]);
  });
});

describe('contracts', () => {
  const served = new Set(services.flatMap((service) => service.rpc.flat().map(({ path }) => path)));
  const standing = new Set(services.map((service) => service.name));

  test('every RPC of a service that stands is served', () => {
    const missing = Object.values(methods).filter((method) => standing.has(method.service) && !served.has(method.path));
    expect(missing.map((method) => method.path)).toEqual([]);
  });

  test('every public RPC has a permission or says why not @row SEC-5', () => {
    const open = Object.values(methods).filter((method) => method.access === 'PERMISSION' && !method.permission);
    expect(open.map((method) => method.path)).toEqual([]);
  });

  test('every route leads to an RPC, and no route is claimed twice @row SEC-22', () => {
    expect(routes.filter(([, , path]) => !methods[path])).toEqual([]);
    const claims = routes.map(([verb, path]) => `${verb} ${path.replaceAll(/\{[^}]+\}/g, '{}')}`);
    expect(claims).toEqual([...new Set(claims)]);
  });

  test('every event that is consumed is published by somebody', () => {
    const unknown = services.flatMap((service) =>
      service.reactions.filter(({ type }) => !events[type]).map(({ type }) => `${service.name} consumes ${type}`),
    );
    expect(unknown).toEqual([]);
  });
});
