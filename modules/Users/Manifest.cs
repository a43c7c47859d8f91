[assembly: Module("Users", "用户与角色", Category = "系统", AlwaysOn = true,
    Description = "工作人员账号、登录、角色与权限，以及第一个管理员的建立")]
