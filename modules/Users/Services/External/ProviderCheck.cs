using PanjinPropertyCms.Kernel.Hosting;

namespace PanjinPropertyCms.Users.Services.External;

/// <summary>Is the way in through another site set up rightly, and does it answer?</summary>
internal sealed class ProviderCheck(ProviderOptions provider) : IDoctorCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public string Name => "统一登录";

    public async Task<DoctorFinding> RunAsync(CancellationToken cancellationToken)
    {
        if (!provider.IsUsable)
        {
            return provider.Fault is { } fault ? DoctorFinding.Warning($"设置有误：{fault}。") : DoctorFinding.Good("没有设置，只用密码登录。");
        }

        try
        {
            using var client = new HttpClient { Timeout = Patience };
            using var answer = await client.GetAsync(provider.Authority.TrimEnd('/') + "/.well-known/openid-configuration", cancellationToken);
            return answer.IsSuccessStatusCode ? DoctorFinding.Good(provider.Authority) : DoctorFinding.Warning($"{provider.Authority} 答复 {(int)answer.StatusCode}。请检查地址。");
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return DoctorFinding.Warning($"连不上 {provider.Authority}（{error.Message}）。请检查网络和地址。");
        }
    }
}
