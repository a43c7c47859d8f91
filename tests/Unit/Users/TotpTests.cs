using System.Text;
using CsCheck;
using PanjinPropertyCms.Users.Services.SecondStep;

namespace PanjinPropertyCms.Unit.Users;

/// <summary>Codes as every authenticator app makes them.</summary>
public sealed class TotpTests
{
    private static readonly string Key = Base32.Encode(Encoding.ASCII.GetBytes("12345678901234567890"));
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);

    /// <summary>RFC 6238, appendix B: the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void Bytes_survive_base32() => Gen.Byte.Array[0, 40].Sample(b => Assert.Equal(b, Base32.Decode(Base32.Encode(b))));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_standard(string text, string encoded) => Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_one_step_off(int steps, bool accepted) =>
        Assert.Equal(accepted, Totp.Match(Key, Totp.CodeAt(Key, Totp.StepAt(Now) + steps), Now, 0) is not null);

    [Fact]
    public void A_spent_code_and_all_before_it_are_refused()
    {
        var step = Totp.StepAt(Now);
        Assert.Null(Totp.Match(Key, Totp.CodeAt(Key, step), Now, step));
        Assert.Null(Totp.Match(Key, Totp.CodeAt(Key, step - 1), Now, step));
        Assert.Equal(step + 1, Totp.Match(Key, Totp.CodeAt(Key, step + 1), Now, step));
    }

    [Fact]
    public void Gaps_and_full_width_digits_are_read()
    {
        var code = Totp.CodeAt(Key, Totp.StepAt(Now));
        var wide = string.Concat(code.Select(c => (char)(c - '0' + '０')));
        Assert.NotNull(Totp.Match(Key, $"{wide[..3]} {wide[3..]}", Now, 0));
    }

    [Fact]
    public void Whatever_is_typed_is_answered() => Gen.String.Sample(text => _ = Totp.Match(Key, text, Now, 0));
}
