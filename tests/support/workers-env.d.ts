// What tests in workerd see: the environments Worker's bindings and the migrations that vitest.config.ts hands over.
/// <reference types="@cloudflare/vitest-plugin/types" />

declare namespace Cloudflare {
  interface Env extends EnvironmentsEnv {
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
    /** Tests also look inside an episode, which takes workerd's own stub. */
    EPISODE: ObjectNamespace<EpisodeObject & DurableObjectStub>
  }
}

type EnvironmentsEnv = import('../../services/environments/env.ts').Env
type ObjectNamespace<Contract> = import('../../shared/contract/bindings.ts').ObjectNamespace<Contract>
type EpisodeObject = import('../../shared/contract/environments.ts').EpisodeObject
