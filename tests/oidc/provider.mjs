// A provider of logins for the tests. Who signs in is what the address says in login_hint, so that no page has to be filled in.
// It prints its address when it is ready, and stops when its input ends.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const LEVEL = 'urn:etoegang:core:assurance-class:';
const people = {
    'burger-1': { bsn: '999990019', zekerheid: `${LEVEL}loa3` },
    'burger-2': { bsn: '999990020', zekerheid: `${LEVEL}loa4` },
    'laag': { bsn: '999990019', zekerheid: `${LEVEL}loa2` },
    'zonder-niveau': { bsn: '999990019' },
    'fout-nummer': { bsn: '999990018', zekerheid: `${LEVEL}loa3` },
    'getal': { bsn: 999990019, zekerheid: `${LEVEL}loa3` },
    'zonder-nummer': { zekerheid: `${LEVEL}loa3` },
};

const returnAddress = process.argv[2];
const inUserInfo = process.argv[3] === 'userinfo';
const server = createServer();
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
    clients: [{
        client_id: 'wijkraden',
        client_secret: 'een-geheim-van-de-test-van-genoeg-tekens',
        redirect_uris: [returnAddress],
        grant_types: ['authorization_code'],
        response_types: ['code'],
    }],
    scopes: ['openid', 'burger'],
    claims: { openid: ['sub'], burger: ['bsn', 'zekerheid'] },
    conformIdTokenClaims: inUserInfo,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/aanmelden/${interaction.uid}` },
    cookies: { keys: ['een sleutel van de test'] },
    ttl: { Interaction: 60, Session: 60, Grant: 60, IdToken: 60, AccessToken: 60 },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
});

async function signIn(request, response) {
    const { params } = await provider.interactionDetails(request, response);
    const who = params.login_hint;
    if (!(who in people)) {
        const stopped = { error: who ?? 'access_denied', error_description: 'gestopt' };
        return provider.interactionFinished(request, response, stopped, { mergeWithLastSubmission: false });
    }
    const grant = new provider.Grant({ accountId: who, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    const result = { login: { accountId: who, remember: false }, consent: { grantId: await grant.save() } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

const answer = provider.callback();
server.on('request', (request, response) => {
    if (request.url.startsWith('/aanmelden/')) {
        signIn(request, response).catch((cause) => {
            response.statusCode = 500;
            response.end(String(cause));
        });
    } else {
        answer(request, response);
    }
});
process.stdin.on('end', () => process.exit(0)).resume();
console.log(issuer);
