import { createHash, randomUUID } from 'node:crypto';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createGatewayTokenSigner } from '../../platform/gateway-token.ts';
import { readSupergraphSdl } from '../../schema/subgraph-sdl.ts';

/** Signs each message as the gateway of the hub does; without that a subgraph answers nobody. */
class SigningDataSource extends RemoteGraphQLDataSource {
  constructor({ subgraph, url, signer }) {
    super({ url });
    this.subgraph = subgraph;
    this.signer = signer;
  }

  async sendRequest(request, context) {
    const { http, ...message } = request;
    const token = await this.signer.sign({
      subgraph: this.subgraph,
      path: '/graphql',
      body: JSON.stringify(message),
      request: context.request,
      remainingMs: 60_000,
    });
    http.headers.set('authorization', `Bearer ${token}`);
    return super.sendRequest(request, context);
  }
}

/** `@apollo/gateway` in its own front, cache control off; answers its URL. */
export async function startApolloGateway({ identify, hubSecret, urls }) {
  const signer = createGatewayTokenSigner(hubSecret);
  const gateway = new ApolloGateway({
    supergraphSdl: readSupergraphSdl(),
    buildService: ({ name }) =>
      new SigningDataSource({
        subgraph: name.toLowerCase(),
        url: `${urls[name.toLowerCase()]}/graphql`,
        signer,
      }),
  });
  const server = new ApolloServer({
    gateway,
    nodeEnv: 'production',
    plugins: [ApolloServerPluginCacheControlDisabled()],
  });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: async ({ req }) => {
      const identity = await identify(req.headers);
      if (!identity.ok) throw new Error(identity.message);
      return {
        request: {
          actor: identity.actor,
          requestId: randomUUID(),
          traceId: randomUUID().replaceAll('-', ''),
          operation: { name: null, hash: createHash('sha256').update(req.url).digest('hex') },
          now: new Date(),
        },
      };
    },
  });
  return url.replace(/\/$/, '');
}
