// Jest runs this once, before any test, in the process that outlives them all. Its transform turns this file and what it
// imports into CommonJS, so nothing on the way may use top-level await or import.meta.resolve.
import { openGround } from './ground.ts';

export default async function setUp() {
  Object.assign(globalThis, { throughlineGround: await openGround() });
}
