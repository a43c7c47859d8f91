[assembly: Module("Admin", "管理台", Category = "系统", AlwaysOn = true, Dependencies = ["Users"],
    Description = "工作台、功能开关和后台任务")]
