// Jest runs this once, after the last test, in the process of the global setup.
import type { OpenGround } from './ground.ts';

export default async function tearDown() {
  const { throughlineGround } = globalThis as { throughlineGround?: OpenGround };
  await throughlineGround?.close();
}
