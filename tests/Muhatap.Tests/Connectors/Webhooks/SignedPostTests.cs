using Muhatap.Connectors.Webhooks;

namespace Muhatap.Tests.Connectors.Webhooks;

public sealed class SignedPostTests
{
    /// <summary>The example that the specification's own libraries test with.</summary>
    [Fact]
    public void A_signature_is_the_one_Standard_Webhooks_expects() =>
        SignedPost
            .Sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}""")
            .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public void A_new_secret_signs_and_is_never_the_same()
    {
        var (one, other) = (SignedPost.NewSecret(), SignedPost.NewSecret());
        SignedPost.Sign(one, "msg_1", 1, "{}").ShouldNotBe(SignedPost.Sign(other, "msg_1", 1, "{}"));
    }
}
