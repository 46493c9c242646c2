export default function SignIn() {
  return <h1>Logg inn</h1>;
}
