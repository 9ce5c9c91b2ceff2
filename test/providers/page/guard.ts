/** The test runner cannot send every value of a failed assertion, and waits for ever: its words will do. */
afterEach(function () {
  const failure: object | undefined = this.currentTest?.err;
  for (const key of ['actual', 'expected'])
    if (failure && key in failure) Reflect.set(failure, key, String(Reflect.get(failure, key)));
});
