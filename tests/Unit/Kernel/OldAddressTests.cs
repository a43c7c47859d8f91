using CsCheck;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Unit.Kernel;

public sealed class OldAddressTests
{
    [Theory]
    [InlineData("http://zjj.example.gov.cn/art/2025/6/5/art_123_456.html", "/art/2025/6/5/art_123_456.html")]
    [InlineData("/show.php?id=12", "/show.php?id=12")]
    [InlineData("https://example.gov.cn/Show.PHP?b=2&a=1&from=timeline&utm_source=x#top", "/show.php?a=1&b=2")]
    [InlineData("/通知/1.html", "/通知/1.html")]
    [InlineData("/%E9%80%9A%E7%9F%A5/1.html", "/通知/1.html")]
    [InlineData("/zwgk/", "/zwgk")]
    [InlineData("/?id=3", "/?id=3")]
    public void One_address_has_one_form(string address, string normal) => Assert.Equal(normal, OldAddress.Normalise(address));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("https://example.gov.cn")]
    [InlineData("art_123.html")]
    [InlineData("/a b")]
    public void What_is_no_address_has_none(string address) => Assert.Null(OldAddress.Normalise(address));

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        Gen.String[Gen.OneOf<char>(Gen.Char['a', 'z'], Gen.Char['0', '9'], Gen.OneOf('/', '?', '&', '=', '.', '_', '通')), 0, 30].Select(s => "/" + s).Sample(address =>
        {
            if (OldAddress.Normalise(address) is { } normal)
            {
                Assert.Equal(normal, OldAddress.Normalise(normal));
            }
        });
}
