using PanjinPropertyCms.Media.Contracts;

namespace PanjinPropertyCms.Unit.Media;

public class MediaFileInfoTests
{
    [Theory]
    [InlineData(1, "PDF · 1 KB")]
    [InlineData(18_000, "PDF · 18 KB")]
    [InlineData(1_572_864, "PDF · 1.5 MB")]
    public void A_reader_sees_kind_and_size(long length, string facts) => Assert.Equal(facts, Of("办法.pdf", length).Facts);

    [Fact]
    public void The_address_is_escaped() =>
        Assert.Equal($"/media/{Guid.Empty}/{Uri.EscapeDataString("办法 #1（示例）.pdf")}", Of("办法 #1（示例）.pdf", 1).Url);

    private static MediaFileInfo Of(string name, long length) => new(Guid.Empty, name, name, "application/pdf", "PDF", length);
}
