import { graphql } from '#/gql/gql.ts';

export const loginMutation = graphql(`
  mutation Login($input: LoginInput!) {
    login(input: $input) {
      tokens { accessToken expiresAt }
      user { id locale }
      errors { ...Refusal }
    }
  }
`);

export const registerMutation = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      tokens { accessToken expiresAt }
      user { id locale }
      errors { ...Refusal }
    }
  }
`);
