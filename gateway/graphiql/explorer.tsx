import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

const WELCOME = `# Register or log in, then put {"authorization": "Bearer <accessToken>"} into the headers below.
mutation LogIn {
  login(input: { username: "", password: "" }) {
    tokens { accessToken }
    errors { ... on UserError { code message } }
  }
}
`;

const graphUrl = new URL('/graphql', window.location.href);
const socketUrl = new URL(graphUrl);
socketUrl.protocol = graphUrl.protocol === 'https:' ? 'wss:' : 'ws:';

const fetcher = createGraphiQLFetcher({ url: graphUrl.href, subscriptionUrl: socketUrl.href });
const place = document.querySelector('#explorer');
if (place !== null)
  createRoot(place).render(
    <GraphiQL fetcher={fetcher} defaultQuery={WELCOME} shouldPersistHeaders={false} />,
  );
