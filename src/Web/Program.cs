using PanjinPropertyCms.Web.Cli;

return await CommandLine.RunAsync(args);
