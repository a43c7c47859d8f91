using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Web.Cli;

/// <summary>Where the data of a site and the sample that it starts from are.</summary>
internal static class SiteFolders
{
    internal const string Variable = "PANJIN_DATA";

    /// <summary>What <c>--data</c> says, else the variable <c>PANJIN_DATA</c>, else <c>App_Data</c> of the host: never the folder that a command happens to be given in.</summary>
    internal static DataFolder Data(string? option) =>
        new(option ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable ? variable : Path.Combine(HostFolder(), "App_Data")));

    internal static string Sample => Path.Combine(AppContext.BaseDirectory, "App_Data.sample");

    /// <summary>The project's folder while it runs from <c>bin</c>, the folder of the program once published.</summary>
    private static string HostFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Web.csproj")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
