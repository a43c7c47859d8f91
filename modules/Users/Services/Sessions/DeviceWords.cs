namespace PanjinPropertyCms.Users.Services.Sessions;

/// <summary>Says in words what somebody signed in with, so that they know it again in a list. A browser can claim anything; nothing rests on it.</summary>
internal static class DeviceWords
{
    /// <summary>The first that occurs wins: Edge calls itself Chrome too, and Chrome calls itself Safari.</summary>
    private static readonly (string Mark, string Word)[] Browsers =
    [
        ("MicroMessenger", "微信"), ("DingTalk", "钉钉"), ("QQBrowser", "QQ 浏览器"), ("360SE", "360 浏览器"), ("360EE", "360 浏览器"), ("QIHU", "360 浏览器"),
        ("HuaweiBrowser", "华为浏览器"), ("UBrowser", "UC 浏览器"), ("UCBrowser", "UC 浏览器"), ("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Word)[] Systems =
    [
        ("OpenHarmony", "鸿蒙设备"), ("HarmonyOS", "鸿蒙设备"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "安卓设备"), ("Windows", "Windows 电脑"), ("Macintosh", "Mac 电脑"),
        ("UOS", "统信电脑"), ("Kylin", "麒麟电脑"), ("Linux", "Linux 电脑"),
    ];

    internal static string Of(string userAgent)
    {
        var (browser, system) = (First(Browsers, userAgent), First(Systems, userAgent));
        return (system, browser) switch
        {
            (null, null) => "未知设备",
            (null, _) => browser,
            (_, null) => system,
            _ => $"{system}上的 {browser}",
        };
    }

    private static string? First((string Mark, string Word)[] words, string userAgent) =>
        words.FirstOrDefault(w => userAgent.Contains(w.Mark, StringComparison.OrdinalIgnoreCase)).Word;
}
