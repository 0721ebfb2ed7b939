// What tests in workerd see: the environments Worker's bindings and the migrations that vitest.config.ts hands over.
/// <reference types="@cloudflare/vitest-plugin/types" />

declare namespace Cloudflare {
  interface Env extends EnvironmentsEnv {
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}

type EnvironmentsEnv = import('../../services/environments/env.ts').Env
