using PanjinPropertyCms.Users.Services.Sessions;

namespace PanjinPropertyCms.Unit.Users;

public sealed class DeviceWordsTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Windows 电脑上的 Edge")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0", "iPhone上的 微信")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Linux 电脑上的 Firefox")]
    [InlineData("curl/8.0", "未知设备")]
    [InlineData("", "未知设备")]
    public void A_browser_is_named_in_words(string userAgent, string words) => Assert.Equal(words, DeviceWords.Of(userAgent));
}
